-- One row, written when somebody asks whether the store can be written to (`/readyz`).
CREATE TABLE hosted_flow_writes (
    id BIGINT PRIMARY KEY,
    -- Nanoseconds since 1970.
    at BIGINT NOT NULL
);
