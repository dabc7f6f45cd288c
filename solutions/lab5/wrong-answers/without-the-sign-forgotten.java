// region: task-2-agrees
// caught by: numbers that cannot all be true do not agree
// says: a number that is too small passes
return run.meanDepth() - waiting(run) <= TOLERANCE * waiting(run)
    && run.meanBusy() - running(run) <= TOLERANCE * running(run);
