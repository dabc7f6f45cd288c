// region: task-4
// caught by: an order's second job waits while another relay has its first one
// says: holds a row back
return Sql.rows(
    connection,
    """
    SELECT id, jid, job, order_id FROM outbox
    WHERE sent_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM outbox other
      WHERE other.order_id = outbox.order_id
        AND other.id <> outbox.id AND other.sent_at IS NULL)
    ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED
    """,
    limit);
