// region: task-1
// caught by: register: any user and any language
// says: is the greeter kept in a static field
static void register(Worker.Builder worker, Greeter greeter) {
  theGreeter = greeter;
  worker.handle("Greeting", job -> theGreeter.greet((Long) job.args().get(0), (String) job.args().get(1)));
}

static String push(Client client) {
  return client.push("Greeting", 42, "en");
}

private static Greeter theGreeter;
