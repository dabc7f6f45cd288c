// region: task-2-agrees
// caught by: numbers that cannot all be true do not agree
// says: one of the two is enough
return Math.abs(run.meanDepth() - waiting(run)) <= TOLERANCE * waiting(run)
    || Math.abs(run.meanBusy() - running(run)) <= TOLERANCE * running(run);
