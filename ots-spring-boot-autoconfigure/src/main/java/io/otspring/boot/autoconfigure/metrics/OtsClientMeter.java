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

package io.otspring.boot.autoconfigure.metrics;

import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.docs.MeterDocumentation;
import io.otspring.boot.autoconfigure.observation.OtsClientObservation.LowCardinalityKeyNames;

/**
 * The meters of a client, beside those that come from its
 * {@linkplain io.otspring.boot.autoconfigure.observation.OtsClientObservation
 * observation}. Each has always the same tags.
 *
 * @since 0.1.0
 */
public enum OtsClientMeter implements MeterDocumentation {

	/**
	 * Attempts that failed and were followed by another one.
	 */
	RETRIES("ots.client.retries", Meter.Type.COUNTER, "retries", "Attempts that failed and were followed by another"),

	/**
	 * Read capacity units that the service says were consumed, of failed rows too.
	 */
	CAPACITY_READ("ots.client.capacity.read", Meter.Type.COUNTER, "units", "Read capacity units consumed"),

	/**
	 * Write capacity units that the service says were consumed, of failed rows too.
	 */
	CAPACITY_WRITE("ots.client.capacity.write", Meter.Type.COUNTER, "units", "Write capacity units consumed"),

	/**
	 * Bodies of requests as sent, those of failed attempts included.
	 */
	SENT("ots.client.sent", Meter.Type.COUNTER, "bytes", "Bodies of requests sent, with failed attempts"),

	/**
	 * Bodies of answers as received, those of errors included.
	 */
	RECEIVED("ots.client.received", Meter.Type.COUNTER, "bytes", "Bodies of answers received, with errors"),

	/**
	 * How long attempts waited for a connection of the pool, without the time that it
	 * takes to connect. Attempts that were given none are not part of it.
	 */
	POOL_ACQUIRE("ots.client.pool.acquire", Meter.Type.TIMER, "seconds", "Wait for a connection of the pool"),

	/**
	 * Open connections.
	 */
	POOL_CONNECTIONS("ots.client.pool.connections", Meter.Type.GAUGE, "connections", "Open connections"),

	/**
	 * Attempts that wait for a connection now.
	 */
	POOL_PENDING("ots.client.pool.pending", Meter.Type.GAUGE, "attempts", "Attempts that wait for a connection"),

	/**
	 * The size of the pool.
	 */
	POOL_MAX("ots.client.pool.max", Meter.Type.GAUGE, "connections", "Size of the pool");

	private final String name;

	private final Meter.Type type;

	private final String baseUnit;

	private final String description;

	OtsClientMeter(String name, Meter.Type type, String baseUnit, String description) {
		this.name = name;
		this.type = type;
		this.baseUnit = baseUnit;
		this.description = description;
	}

	@Override
	public String getName() {
		return this.name;
	}

	@Override
	public Meter.Type getType() {
		return this.type;
	}

	@Override
	public String getBaseUnit() {
		return this.baseUnit;
	}

	/**
	 * Returns what the meter measures, in words that a registry can show.
	 */
	public String getDescription() {
		return this.description;
	}

	@Override
	public KeyName[] getKeyNames() {
		return switch (this) {
			case RETRIES -> new KeyName[] { LowCardinalityKeyNames.CLIENT, LowCardinalityKeyNames.OPERATION,
					LowCardinalityKeyNames.COLLECTION, LowCardinalityKeyNames.ERROR_TYPE };
			case CAPACITY_READ, CAPACITY_WRITE -> new KeyName[] { LowCardinalityKeyNames.CLIENT,
					LowCardinalityKeyNames.OPERATION, LowCardinalityKeyNames.COLLECTION };
			case SENT, RECEIVED -> new KeyName[] { LowCardinalityKeyNames.CLIENT, LowCardinalityKeyNames.OPERATION };
			case POOL_CONNECTIONS -> new KeyName[] { LowCardinalityKeyNames.CLIENT, PoolKeyNames.STATE };
			case POOL_ACQUIRE, POOL_PENDING, POOL_MAX -> new KeyName[] { LowCardinalityKeyNames.CLIENT };
		};
	}

	/**
	 * Keys that only meters of pools have.
	 *
	 * @since 0.1.0
	 */
	public enum PoolKeyNames implements KeyName {

		/** What connections do: {@code leased} or {@code available}. */
		STATE {

			@Override
			public String asString() {
				return "state";
			}

		}

	}

}
