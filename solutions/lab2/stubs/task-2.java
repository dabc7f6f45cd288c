// Lab 2, task 2: override the method by which the worker tells that Redis is lost, and count.

/** Connection errors since the worker started, one for each outage. */
int count() {
  throw ToDo.task(2, 2);
}
