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

package io.otspring.samples.bulkload;

/**
 * What a sensor measured.
 *
 * @param sensor the name of the sensor
 * @param time when it measured, in seconds
 * @param value what it measured
 */
record Reading(String sensor, long time, double value) {

	static Reading parse(String line) {
		String[] parts = line.split(",", -1);
		if (parts.length != 3) {
			throw new IllegalArgumentException("'" + line + "' must be sensor,time,value");
		}
		return new Reading(parts[0], Long.parseLong(parts[1]), Double.parseDouble(parts[2]));
	}

}
