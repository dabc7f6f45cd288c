// region: task-2-agrees
// caught by: numbers that can all be true agree
// says: While a backlog drains, that is so
if (run.done() > run.arrived()) {
  return false;
}
double waiting = waiting(run);
double running = running(run);
return Math.abs(run.meanDepth() - waiting) <= TOLERANCE * waiting
    && Math.abs(run.meanBusy() - running) <= TOLERANCE * running;
