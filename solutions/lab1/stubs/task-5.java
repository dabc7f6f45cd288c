// Lab 1, task 5: change your thread so that it survives a Redis outage, and end it in stop().

/** Ends the thread, and returns when the thread has ended. */
void stop() {
  throw ToDo.task(1, 5);
}
