-- One row, written by `/readyz` to prove that the store can be written to.
CREATE TABLE hosted_flow_writes (
    id BIGINT PRIMARY KEY,
    -- Nanoseconds since 1970.
    at BIGINT NOT NULL
);
