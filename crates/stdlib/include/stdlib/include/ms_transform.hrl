%% ets:fun2ms/1 and dbg:fun2ms/1 with a literal fun are translated while the module is compiled.
-compile({parse_transform, ms_transform}).
