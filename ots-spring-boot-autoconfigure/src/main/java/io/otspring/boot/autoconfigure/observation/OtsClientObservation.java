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

package io.otspring.boot.autoconfigure.observation;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.docs.ObservationDocumentation;

/**
 * The observations of a client.
 *
 * @since 0.1.0
 */
public enum OtsClientObservation implements ObservationDocumentation {

	/**
	 * A call of an operation of the service, all its attempts included.
	 */
	OPERATION {

		@Override
		public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
			return DefaultOtsClientObservationConvention.class;
		}

		@Override
		public KeyName[] getLowCardinalityKeyNames() {
			return LowCardinalityKeyNames.values();
		}

		@Override
		public KeyName[] getHighCardinalityKeyNames() {
			return HighCardinalityKeyNames.values();
		}

		@Override
		public Observation.Event[] getEvents() {
			return OtsClientEvent.values();
		}

	};

	/**
	 * Keys with few values, which are tags of the timer.
	 *
	 * @since 0.1.0
	 */
	public enum LowCardinalityKeyNames implements KeyName {

		/** Name of the client's bean. */
		CLIENT("client"),

		/** The database: {@code alibabacloud.tablestore}. */
		SYSTEM("db.system.name"),

		/** The operation, for example {@code GetRow}. */
		OPERATION("db.operation.name"),

		/** The instance. */
		NAMESPACE("db.namespace"),

		/** The table, or {@code none} if the call concerns none or several. */
		COLLECTION("db.collection.name"),

		/** The service's error code, {@code none} if there is none. */
		STATUS_CODE("db.response.status_code"),

		/**
		 * The service's error code, else the simple name of the exception's class, {@code
		 * none} on success.
		 */
		ERROR_TYPE("error.type"),

		/** Host of the endpoint. */
		SERVER_ADDRESS("server.address"),

		/** Port of the endpoint. */
		SERVER_PORT("server.port"),

		/**
		 * {@code SUCCESS}, {@code CLIENT_ERROR}, {@code SERVER_ERROR}, or
		 * {@code IO_ERROR} if there was no answer.
		 */
		OUTCOME("outcome");

		private final String key;

		LowCardinalityKeyNames(String key) {
			this.key = key;
		}

		@Override
		public String asString() {
			return this.key;
		}

	}

	/**
	 * Keys with many values, which are attributes of the span alone.
	 *
	 * @since 0.1.0
	 */
	public enum HighCardinalityKeyNames implements KeyName {

		/** Id that the service gave to the request of the last attempt. */
		REQUEST_ID("ots.request_id"),

		/** Number of attempts. */
		ATTEMPTS("ots.attempts"),

		/** Number of rows of a batch, if it has several. */
		BATCH_SIZE("db.operation.batch.size");

		private final String key;

		HighCardinalityKeyNames(String key) {
			this.key = key;
		}

		@Override
		public String asString() {
			return this.key;
		}

	}

	/**
	 * What happens during a call.
	 *
	 * @since 0.1.0
	 */
	public enum OtsClientEvent implements Observation.Event {

		/**
		 * An attempt failed and another follows. Its contextual name says why, in the
		 * words of {@code error.type}.
		 */
		RETRY;

		@Override
		public String getName() {
			return "retry";
		}

		@Override
		public String getContextualName() {
			return "retry after %s";
		}

	}

}
