// region: task-2-agrees
// caught by: numbers that cannot all be true do not agree
// says: does not compare the busy threads of a run without arrivals
    if (run.arrived() == 0) {
      return run.meanDepth() == 0; // no jobs, so there is nothing else to compare
    }
    double waiting = waiting(run);
    double running = running(run);
    return Math.abs(run.meanDepth() - waiting) <= TOLERANCE * waiting
        && Math.abs(run.meanBusy() - running) <= TOLERANCE * running;
