// Lab 0, task 1: register a handler for the class "Greeting", and push one job of it with two
// arguments.

/** Tells the worker what a job of class "Greeting" does: it greets the user that it names. */
static void register(Worker.Builder worker, Greeter greeter) {
  throw ToDo.task(0, 1);
}

/** Pushes one Greeting with two arguments, 42 and "en"; answers its jid. */
static String push(Client client) {
  throw ToDo.task(0, 1);
}
