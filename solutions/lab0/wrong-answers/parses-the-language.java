// region: task-1
// caught by: register: each Greeting greets the user in its own arguments
// says: do you parse the wrong one
static void register(Worker.Builder worker, Greeter greeter) {
  worker.handle("Greeting", job -> greeter.greet(Long.parseLong(String.valueOf(job.args().get(1))), String.valueOf(job.args().get(0))));
}

static String push(Client client) {
  return client.push("Greeting", 42, "en");
}
