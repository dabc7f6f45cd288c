// region: task-2-agrees
// caught by: numbers that cannot all be true do not agree
// says: does not compare the other one
    double waiting = waiting(run);
    if (waiting == 0) {
      return run.meanDepth() == 0;
    }
    double running = running(run);
    if (running == 0) {
      return run.meanBusy() == 0;
    }
    return Math.abs(run.meanDepth() - waiting) <= TOLERANCE * waiting
        && Math.abs(run.meanBusy() - running) <= TOLERANCE * running;
