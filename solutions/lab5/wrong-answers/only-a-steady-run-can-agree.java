// region: task-2-agrees
// caught by: numbers that can all be true agree
// says: The law needs no steady state
    if (Math.abs(run.arrived() - run.done()) > TOLERANCE * run.arrived()) {
      return false; // the law holds only in a steady state
    }
    return Math.abs(run.meanDepth() - waiting(run)) <= TOLERANCE * waiting(run)
        && Math.abs(run.meanBusy() - running(run)) <= TOLERANCE * running(run);
