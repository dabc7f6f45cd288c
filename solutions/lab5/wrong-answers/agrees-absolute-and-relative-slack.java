// region: task-2-agrees
// caught by: numbers that cannot all be true do not agree
// says: 0.05 jobs more than the share allows
    return Math.abs(run.meanDepth() - waiting(run)) <= TOLERANCE + TOLERANCE * waiting(run)
        && Math.abs(run.meanBusy() - running(run)) <= TOLERANCE + TOLERANCE * running(run);
