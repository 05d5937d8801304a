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

package io.otspring.client.mapping.concurrent;

/**
 * What a service was told about one write.
 *
 * @param kind what was written
 * @param account the id of the account
 * @param change the id of the write
 * @param outcome what became of it
 * @param version the version that it wrote, or that it deleted
 */
record Report(Kind kind, String account, String change, Outcome outcome, long version) {

	/**
	 * What is written.
	 */
	enum Kind {

		INSERT, UPDATE, PUT, PATCH, BATCH, DELETE

	}

	/**
	 * What becomes of it.
	 */
	enum Outcome {

		APPLIED, REFUSED, UNKNOWN

	}

}
