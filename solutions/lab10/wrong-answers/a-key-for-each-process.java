// region: task-2
// caught by: two processes charge the order at the same moment: one charge, and no exception
// says: the two processes used two keys
long order = Shop.orderOf(job);
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  try (PreparedStatement insert =
      connection.prepareStatement(
          "INSERT INTO done (job_key) VALUES (?) ON CONFLICT DO NOTHING")) {
    insert.setString(1, "ChargeOrder " + order + " by " + PROCESS);
    if (insert.executeUpdate() == 1) {
      Shop.takeMoney(connection, order, job.jid());
    }
  }
  connection.commit();
}
}

private static final String PROCESS = java.util.UUID.randomUUID().toString();

static {
