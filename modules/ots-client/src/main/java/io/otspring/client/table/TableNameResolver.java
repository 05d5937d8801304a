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

package io.otspring.client.table;

import java.util.Optional;

/**
 * Gives tables and indexes other names at the service than the ones that the application
 * uses, so that environments can share an instance and shadow tables can take the place
 * of real ones.
 * <p>
 * A client applies it to all that it sends and receives: requests and exceptions, logs
 * and metrics have the application's names, and what the service holds beside them does
 * not show. Only the service's own words in an exception name things as the service does.
 * Indexes are tables of their own and are resolved like these.
 * <p>
 * Implementations must be safe for use by multiple threads, and give each name a
 * different one.
 *
 * @since 0.1.0
 */
public interface TableNameResolver {

	/**
	 * Returns the name at the service.
	 * @param name the name that the application uses
	 * @return the name that is sent, of which {@link #applicationName} is this name again
	 */
	String serviceName(String name);

	/**
	 * Returns the name that the application uses.
	 * @param serviceName a name at the service
	 * @return the name, or nothing if the application has none for it: lists then leave
	 * it out
	 */
	Optional<String> applicationName(String serviceName);

	/**
	 * Returns a resolver that puts a prefix before all names.
	 * @param prefix the prefix: letters, digits and underscores, no digit in front
	 * @return the resolver
	 * @throws IllegalArgumentException if no name can start like that
	 */
	static TableNameResolver prefix(String prefix) {
		return new PrefixTableNameResolver(prefix);
	}

}
