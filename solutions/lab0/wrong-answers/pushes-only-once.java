// region: task-1
// caught by: push: a Greeting with the arguments 42 and "en" waits in default
// says: Does a static field remember the first call
static void register(Worker.Builder worker, Greeter greeter) {
  worker.handle(
      "Greeting", job -> greeter.greet((Long) job.args().get(0), (String) job.args().get(1)));
}

private static String jid;

static String push(Client client) {
  if (jid == null) {
    jid = client.push("Greeting", 42, "en");
  }
  return jid;
}
