// region: task-1
// caught by: register: a greeting that fails is a job that fails
// says: catch pass on some exceptions
static void register(Worker.Builder worker, Greeter greeter) {
  worker.handle(
      "Greeting",
      job -> {
        try {
          greeter.greet((Long) job.args().get(0), (String) job.args().get(1));
        } catch (IllegalStateException e) {
          throw e;
        } catch (RuntimeException e) {
          System.err.println("greeting " + job.jid() + " failed: " + e.getMessage());
        }
      });
}

static String push(Client client) {
  return client.push("Greeting", 42, "en");
}
