// region: task-1
// caught by: push: a Greeting with the arguments 42 and "en" waits in default
// says: a count of jobs, as pushBulk returns
static void register(Worker.Builder worker, Greeter greeter) {
  worker.handle(
      "Greeting", job -> greeter.greet((Long) job.args().get(0), (String) job.args().get(1)));
}

static String push(Client client) {
  long jid =
      client.pushBulk(
          java.util.stream.Stream.of(
              jobsinpractice.engine.JobRequest.of("Greeting", 42, "en")));
  return Long.toString(jid);
}
