import java.util.List;
import java.util.Set;
import jobsinpractice.launch.QueueLoad;
import jobsinpractice.testkit.ToDo;
