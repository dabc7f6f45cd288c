// region: task-2-agrees
// caught by: numbers that can all be true agree
// says: Compare with <= and not <
return Math.abs(run.meanDepth() - waiting(run)) < TOLERANCE * waiting(run)
    && Math.abs(run.meanBusy() - running(run)) < TOLERANCE * running(run);
