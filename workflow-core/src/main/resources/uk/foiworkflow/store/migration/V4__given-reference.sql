-- Numbers for requests that are logged without a reference of the authority's own. Gaps are harmless.

CREATE SEQUENCE events.given_reference AS bigint;
