-- What a key management service answers has a length of its own.

ALTER TABLE keys.request_key
    DROP CONSTRAINT request_key_wrapped_length,
    ADD CONSTRAINT request_key_wrapped_length CHECK (octet_length(wrapped) BETWEEN 48 AND 4096);
