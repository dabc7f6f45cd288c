// region: task-4
java.util.Properties properties = new java.util.Properties();
properties.setProperty("poolName", "orders");
properties.setProperty("connectionTimeout", "" + timeout.toMillis());
properties.setProperty("maximumPoolSize", "" + (1 + (connectionsEach - 1) * threads));
return new HikariConfig(properties);
