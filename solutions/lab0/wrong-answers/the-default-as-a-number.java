// region: task-1
// caught by: push: a Greeting with the arguments 42 and "en" waits in default
// says: 25 is only the default
static void register(Worker.Builder worker, Greeter greeter) {
  worker.handle(
      "Greeting", job -> greeter.greet((Long) job.args().get(0), (String) job.args().get(1)));
}

static String push(Client client) {
  return client.push(JobRequest.of("Greeting", 42, "en").retry(25));
}
