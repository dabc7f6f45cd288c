// region: task-1
// caught by: register: a greeting that fails is a job that fails
// says: a listener runs before or after the handler
static void register(Worker.Builder worker, Greeter greeter) {
  worker.handle("Greeting", job -> {});
  worker.listener(
      new jobsinpractice.engine.WorkerListener() {
        @Override
        public void jobSucceeded(jobsinpractice.engine.Job job, java.time.Duration elapsed) {
          if (job.type().equals("Greeting")) {
            greeter.greet((Long) job.args().get(0), (String) job.args().get(1));
          }
        }
      });
}

static String push(Client client) {
  return client.push("Greeting", 42, "en");
}
