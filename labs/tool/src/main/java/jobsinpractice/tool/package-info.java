/**
 * The course tool, {@code labs/lab}.
 *
 * <p>Reading order: the launcher {@code labs/lab} builds and starts {@link
 * jobsinpractice.tool.Main}; {@code LabTool} holds the commands and turns every error into two
 * lines; {@code Course} is what each command needs: the labs, the current lab, {@code ProgressFile}
 * in {@code .lab/progress}, and the {@code Terminal}. Each command is one class: OverviewCommand
 * (no argument), DoctorCommand, StartCommand, and so on. {@code HelpText} is the text of {@code
 * --help}.
 *
 * <p>The tool keeps its files under {@code .lab/}, and you can delete all of them: {@code tool}
 * (the build), {@code progress}, {@code results} (of the last test runs), {@code predictions},
 * {@code book-port}, {@code backup} (from reset), {@code classes} and {@code fleet} (of a running
 * fleet), {@code redis} (the data of the kit's own Redis).
 */
package jobsinpractice.tool;
