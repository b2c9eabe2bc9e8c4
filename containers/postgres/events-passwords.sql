-- Runs once, when the database is first made, after the logins have been: each gets its password from the environment.

\getenv owner FOI_OWNER_PASSWORD
\getenv writer FOI_WRITER_PASSWORD
\getenv keeper FOI_KEEPER_PASSWORD
\getenv projector FOI_PROJECTOR_PASSWORD
\getenv follower FOI_FOLLOWER_PASSWORD
\getenv auditor FOI_AUDITOR_PASSWORD

ALTER ROLE foi_owner PASSWORD :'owner';
ALTER ROLE foi_writer PASSWORD :'writer';
ALTER ROLE foi_keeper PASSWORD :'keeper';
ALTER ROLE foi_projector PASSWORD :'projector';
ALTER ROLE foi_follower PASSWORD :'follower';
ALTER ROLE foi_auditor PASSWORD :'auditor';
