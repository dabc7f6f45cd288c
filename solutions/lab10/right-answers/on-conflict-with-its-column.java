// region: task-2
long order = Shop.orderOf(job);
Connection connection = database.getConnection();
try {
  connection.setAutoCommit(false);
  int inserted;
  try (PreparedStatement insert =
      connection.prepareStatement(
          "INSERT INTO done (job_key) VALUES (?) ON CONFLICT (job_key) DO NOTHING")) {
    insert.setString(1, job.type() + "/" + order);
    inserted = insert.executeUpdate();
  }
  if (inserted == 0) {
    connection.rollback();
    return;
  }
  Shop.takeMoney(connection, order, job.jid());
  connection.commit();
} catch (SQLException | RuntimeException e) {
  connection.rollback();
  throw e;
} finally {
  connection.close();
}
