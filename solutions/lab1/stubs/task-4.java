// Lab 1, task 4: print the line once a second, on a thread of its own that outlives a Redis
// outage and has ended when stop() returns.

/** Starts the thread and returns. */
void start() {
  throw ToDo.task(1, 4);
}

/** Ends the thread, and returns when it has ended. */
void stop() {
  throw ToDo.task(1, 4);
}
