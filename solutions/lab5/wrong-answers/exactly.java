// region: task-2-agrees
// caught by: numbers that can all be true agree
// says: chance moves them by a few percent
return run.meanDepth() == waiting(run) && run.meanBusy() == running(run);
