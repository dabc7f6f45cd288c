// region: task-2-agrees
// caught by: numbers that can all be true agree
// says: numbers that are exactly equal
return run.meanDepth() == waiting(run) && run.meanBusy() == running(run);
