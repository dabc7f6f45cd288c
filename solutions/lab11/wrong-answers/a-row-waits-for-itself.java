// region: task-4
// caught by: one relay: the oldest unsent rows, at most as many as the limit
// says: Does a row wait for itself
return Sql.rows(connection, """
    SELECT id, jid, job, order_id FROM outbox WHERE sent_at IS NULL AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.order_id = outbox.order_id AND o.id <= outbox.id AND o.sent_at IS NULL) ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED
    """, limit);
