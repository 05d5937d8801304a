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

package io.otspring.emulator.administration;

import java.io.IOException;

import io.otspring.emulator.data.DataReader;
import io.otspring.emulator.data.DataWriter;
import io.otspring.emulator.fault.Faults;
import io.otspring.emulator.http.Administration;
import io.otspring.emulator.http.AdministrationException;
import io.otspring.emulator.http.AdministrationRequest;

/**
 * All paths by which an emulator is administrated.
 * <p>
 * Instances are safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class AdministrationPaths implements Administration {

	private final FaultPath faults;

	private final DataPath data;

	/**
	 * Creates the paths.
	 * @param faults the rules that can be added and removed
	 * @param writer writes the data that is asked for
	 * @param reader loads the data that is sent
	 */
	public AdministrationPaths(Faults faults, DataWriter writer, DataReader reader) {
		this.faults = new FaultPath(faults);
		this.data = new DataPath(writer, reader);
	}

	@Override
	public void serve(AdministrationRequest request) throws IOException {
		String path = request.path();
		if (path.equals(FaultPath.NAME) || path.startsWith(FaultPath.NAME + "/")) {
			this.faults.serve(request);
		}
		else if (path.equals(DataPath.NAME)) {
			this.data.serve(request);
		}
		else {
			throw new AdministrationException(404, "There is nothing at " + PATH + path + ".");
		}
	}

	static AdministrationException methodNotAllowed(AdministrationRequest request) {
		return new AdministrationException(405,
				"Method " + request.method() + " is not for " + PATH + request.path() + ".");
	}

}
