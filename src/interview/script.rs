//! A prompt that follows a script, for tests.
