// region: task-4
List<Row> mine =
    Sql.rows(
        connection,
        "SELECT id, jid, job, order_id FROM outbox WHERE sent_at IS NULL ORDER BY id LIMIT ?"
            + " FOR UPDATE SKIP LOCKED",
        limit);
List<Row> unsent =
    Sql.rows(
        connection,
        "SELECT id, jid, job, order_id FROM outbox WHERE sent_at IS NULL ORDER BY id");
return mine.stream()
    .filter(
        row ->
            unsent.stream()
                .filter(older -> older.order() == row.order() && older.id() < row.id())
                .allMatch(mine::contains))
    .toList();
