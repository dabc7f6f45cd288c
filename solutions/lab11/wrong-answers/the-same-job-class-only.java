// region: task-4
// caught by: an order's second job waits while another relay has its first one
// says: whatever its job class
return Sql.rows(
    connection,
    """
    SELECT id, jid, job, order_id FROM outbox
    WHERE sent_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM outbox older
      WHERE older.order_id = outbox.order_id AND older.job = outbox.job
        AND older.id < outbox.id AND older.sent_at IS NULL)
    ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED
    """,
    limit);
