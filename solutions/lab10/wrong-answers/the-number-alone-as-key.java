// region: task-2
// caught by: any jobs, for any orders: each of the orders is charged once
// says: All job classes share the table done
long order = Shop.orderOf(job);
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  boolean fresh;
  try (PreparedStatement insert =
      connection.prepareStatement(
          "INSERT INTO done (job_key) VALUES (?) ON CONFLICT DO NOTHING")) {
    insert.setString(1, Long.toString(order));
    fresh = insert.executeUpdate() == 1;
  }
  if (fresh) {
    Shop.takeMoney(connection, order, job.jid());
    connection.commit();
  }
}
