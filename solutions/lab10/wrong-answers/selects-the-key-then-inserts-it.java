// region: task-2
// caught by: two processes charge the order at the same moment: one charge, and no exception
// says: another process can insert the key after your SELECT
    long order = Shop.orderOf(job);
    String key = "ChargeOrder " + order;
    try (java.sql.Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (java.sql.PreparedStatement select =
          connection.prepareStatement("SELECT 1 FROM done WHERE job_key = ?")) {
        select.setString(1, key);
        if (select.executeQuery().next()) {
          return;
        }
      }
      Shop.takeMoney(connection, order, job.jid());
      try (java.sql.PreparedStatement insert =
          connection.prepareStatement("INSERT INTO done (job_key) VALUES (?)")) {
        insert.setString(1, key);
        insert.executeUpdate();
      }
      connection.commit();
    }
