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

package io.otspring.boot.autoconfigure;

import io.otspring.client.call.OtsCallObserver;

/**
 * An observer of calls that tells clients apart. The clients that are configured here are
 * each given an observer that knows the name of their bean; clients of the application,
 * if they are to be observed, are given one by {@link #forClient}.
 *
 * @since 0.1.0
 */
public interface PerClientCallObserver extends OtsCallObserver {

	/**
	 * Returns the observer of one client.
	 * @param name the name of the client's bean
	 */
	OtsCallObserver forClient(String name);

}
