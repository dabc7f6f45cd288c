// region: task-1
// caught by: register: each Greeting greets the user in its own arguments
// says: or read another position
static void register(Worker.Builder worker, Greeter greeter) {
  worker.handle("Greeting", job -> greeter.greet((Long) job.args().get(1), (String) job.args().get(2)));
}

static String push(Client client) {
  return client.push("Greeting", 42, "en");
}
