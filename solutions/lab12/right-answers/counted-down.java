// region: task-4
int size = threads * connectionsEach - (threads - 1);
HikariConfig config = new HikariConfig();
config.setMaximumPoolSize(size);
config.setMinimumIdle(size);
config.setConnectionTimeout(timeout.toMillis());
config.setPoolName("pool of orders");
return config;
