// region: task-4
// caught by: an order's second job waits while another relay has its first one
// says: SKIP LOCKED skips a
return Sql.rows(
    connection,
    "SELECT id, jid, job, order_id FROM outbox WHERE sent_at IS NULL ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED",
    limit);
