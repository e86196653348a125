-- What one request did, in the order in which it was done.
create index audit_entry_of_request on audit_entry (tenant_id, request_id, at, id);
