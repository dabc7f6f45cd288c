// region: task-4
// caught by: an order's second job waits while another relay has its first one
// says: Both rows have the same created_at
return Sql.rows(connection, """
    SELECT id, jid, job, order_id FROM outbox WHERE sent_at IS NULL AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.order_id = outbox.order_id AND o.created_at < outbox.created_at AND o.sent_at IS NULL) ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED
    """, limit);
