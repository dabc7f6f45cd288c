package jobsinpractice.fleet.panel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The state of the current lab.
 *
 * @param note a remark on how current the states are, or ""
 */
public record LabState(int lab, String title, List<TaskState> tasks, String note) {
  /**
   * One task.
   *
   * @param state "done", "to do", or "not tested" when its tests have not run on this very code
   */
  public record TaskState(int task, String name, String state) {}

  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("lab", lab);
    fields.put("title", title);
    fields.put("note", note);
    fields.put("tasks", tasks.stream().map(LabState::fields).toList());
    return fields;
  }

  private static Map<String, Object> fields(TaskState task) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("task", task.task());
    fields.put("name", task.name());
    fields.put("state", task.state());
    return fields;
  }
}
