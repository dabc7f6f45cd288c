// Lab 0, task 1: register a handler for the class "Greeting", and push one job of that class with
// two arguments.

/** Registers the handler of the job class "Greeting", which greets the user of each job. */
static void register(Worker.Builder worker, Greeter greeter) {
  throw ToDo.task(0, 1);
}

/** Pushes one Greeting with two arguments, 42 and "en", and returns its jid. */
static String push(Client client) {
  throw ToDo.task(0, 1);
}
