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

package io.otspring.client.call;

import java.util.List;

/**
 * A call that writes.
 *
 * @param operation the name of the operation, for example {@code PutRow}
 * @param tables the tables that the request concerns
 * @param request the request, with all that is to be written
 * @param rows how many rows are to be changed, 0 if the call is not about rows
 * @param instance the instance that is called
 * @param traceId the id that all attempts of the call carry
 * @since 0.1.0
 */
public record WriteCall(String operation, List<String> tables, OtsRequest<?> request, int rows, String instance,
		String traceId) {

	/**
	 * Returns everything but what is to be written.
	 */
	@Override
	public String toString() {
		return this.operation + " " + this.tables + ", " + this.rows + " rows, instance " + this.instance
				+ ", trace id " + this.traceId;
	}

}
