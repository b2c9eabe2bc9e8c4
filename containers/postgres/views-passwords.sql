-- Runs once, when the database is first made, after the logins have been: who keeps the read models and who reads them gets
-- its password from the environment. The other logins have none, so nobody signs in with them here.

\getenv projector FOI_PROJECTOR_PASSWORD
\getenv auditor FOI_AUDITOR_PASSWORD

ALTER ROLE foi_projector PASSWORD :'projector';
ALTER ROLE foi_auditor PASSWORD :'auditor';
