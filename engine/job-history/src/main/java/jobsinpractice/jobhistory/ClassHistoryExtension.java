package jobsinpractice.jobhistory;

import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerExtension;

/** Makes every worker record that has this jar on its class path. */
public final class ClassHistoryExtension implements WorkerExtension {
  @Override
  public void extend(Worker.Builder worker) {
    worker.listener(new ClassHistoryRecorder());
  }
}
