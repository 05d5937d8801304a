/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.otspring.emulator.junit;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import io.otspring.emulator.OtsEmulator;
import io.otspring.emulator.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Lets tests that share an emulator use it one after the other, whatever their threads,
 * and takes back what a test did to it: fault rules and the time always, data if fresh
 * data is asked for.
 * <p>
 * Instances are safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class EmulatorTurns {

	private final OtsEmulator emulator;

	private final ReentrantLock turn = new ReentrantLock();

	private @Nullable Initial initial;

	/**
	 * Creates turns at an emulator, which the caller closes.
	 * @param emulator the emulator
	 */
	public EmulatorTurns(OtsEmulator emulator) {
		this.emulator = emulator;
	}

	/**
	 * Returns the emulator.
	 */
	public OtsEmulator emulator() {
		return this.emulator;
	}

	/**
	 * Waits until no other test uses the emulator. The thread that calls this has to call
	 * {@link #end()}, also if this fails.
	 * @param testClass the class that names of data files may be relative to
	 * @param data the fresh data, {@code null} to leave the data as it is
	 * @throws UncheckedIOException if a data file cannot be read
	 */
	public void begin(Class<?> testClass, @Nullable OtsData data) {
		this.turn.lock();
		try {
			if (this.initial == null) {
				this.initial = Initial.of(this.emulator);
			}
			if (data != null) {
				this.initial.restoreData(this.emulator);
				for (String location : data.value()) {
					new DataFile(location, testClass).load(this.emulator);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Data of " + testClass.getName() + " cannot be loaded: " + ex.getMessage(),
					ex);
		}
	}

	/**
	 * Removes the fault rules that came since the first test began, resets the time, and
	 * lets the next test begin. Has no effect if this thread does not use the emulator.
	 */
	public void end() {
		if (!this.turn.isHeldByCurrentThread()) {
			return;
		}
		try {
			if (this.initial != null) {
				this.initial.restoreFaults(this.emulator);
			}
			this.emulator.clock().reset();
		}
		finally {
			this.turn.unlock();
		}
	}

	/**
	 * How an emulator was before the first test.
	 *
	 * @param data its tables and rows
	 * @param faults its fault rules
	 */
	private record Initial(String data, List<Fault> faults) {

		static Initial of(OtsEmulator emulator) throws IOException {
			StringWriter data = new StringWriter();
			emulator.dump(data);
			return new Initial(data.toString(), emulator.faults().list());
		}

		void restoreData(OtsEmulator emulator) throws IOException {
			emulator.clear();
			emulator.load(new StringReader(this.data));
		}

		void restoreFaults(OtsEmulator emulator) {
			emulator.faults()
				.list()
				.stream()
				.filter(fault -> !this.faults.contains(fault))
				.forEach(emulator.faults()::remove);
		}

	}

}
